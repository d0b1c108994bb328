from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.webhook import Webhook





T = TypeVar("T", bound="WebhookSecret")



@_attrs_define
class WebhookSecret:
    """ What a webhook's messages are signed with from now on.

        Attributes:
            secret (None | str): Shown in this answer and never again; null where a request is sent again with its key.
            webhook (Webhook): A registered address, and how far it has been told.
     """

    secret: None | str
    webhook: Webhook





    def to_dict(self) -> dict[str, Any]:
        from ..models.webhook import Webhook # noqa: PLC0415
        secret: None | str
        secret = self.secret

        webhook = self.webhook.to_dict()


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "secret": secret,
            "webhook": webhook,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.webhook import Webhook # noqa: PLC0415
        d = dict(src_dict)
        def _parse_secret(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        secret = _parse_secret(d.pop("secret"))


        webhook = Webhook.from_dict(d.pop("webhook"))




        webhook_secret = cls(
            secret=secret,
            webhook=webhook,
        )

        return webhook_secret

