"""Every form goes out in Word and Excel and comes back with the same answers, fault by fault."""

import io
import zipfile

import jsonschema
import pytest

from services.submissions.domain.filled_forms import read_filled_form
from services.submissions.domain.form_schema import schema_of
from services.submissions.domain.layout import place_of
from services.submissions.files.blank_documents import blank_document
from services.submissions.files.blank_workbooks import blank_workbook
from services.submissions.files.child import DOCX, XLSX, look_into
from shared.agreements.catalogue import Catalogue
from shared.schemas.agreements import Recipient
from shared.schemas.forms import AttachmentQuestion, Form
from shared.schemas.submissions import Attachment
from tests.unit.submissions.filled import answered, fill_document, fill_workbook

FORMS = {
    f"{loaded.agreement.id}/{form.id}": (form, loaded.agreement.recipients[0].members[0])
    for loaded in Catalogue.load().all()
    for form in loaded.agreement.forms
}


def attached(form: Form) -> tuple[Attachment, ...]:
    return tuple(
        Attachment(
            question_id=each.id,
            name="plan",
            media_type=each.media_types[0],
            size_bytes=1,
            sha256="0" * 64,
        )
        for each in form.questions()
        if isinstance(each, AttachmentQuestion)
    )


@pytest.mark.parametrize("name", FORMS)
@pytest.mark.parametrize("kind", ["word", "excel"])
def test_a_filled_in_form_reads_back_as_it_was_answered(name: str, kind: str) -> None:
    form, recipient = FORMS[name]
    body = answered(form, recipient)
    if kind == "word":
        content = fill_document(blank_document(form, language="sv"), form, body)
    else:
        content = fill_workbook(blank_workbook(form, language="sv"), form, body)

    looked = look_into(content, read=True)

    assert looked["harm"] == []
    assert looked["kind"] == (DOCX if kind == "word" else XLSX)
    tables = looked["tables"]
    assert isinstance(tables, list)
    assert read_filled_form(form, tables, attached(form)) == (body, ())


@pytest.mark.parametrize("name", FORMS)
@pytest.mark.parametrize("language", ["sv", "en"])
def test_a_blank_form_lacks_every_answer_that_is_required(name: str, language: str) -> None:
    form, _ = FORMS[name]
    blank = blank_document(form, language="sv" if language == "sv" else "en")
    tables = look_into(blank, read=True)["tables"]
    assert isinstance(tables, list)

    body, findings = read_filled_form(form, tables, ())

    assert body.answers == {}
    required = {each.id for each in form.questions() if each.required == "yes"}
    assert {each.question_id for each in findings} == required


def region_report() -> tuple[Form, Recipient]:
    return FORMS["okad-tillganglighet-2024/region-report"]


def test_a_row_that_fails_is_named_as_it_stands_on_paper() -> None:
    form, _ = region_report()
    rows = [["3.4-in-time", "…", "kanske"], ["3.1-results", "…", "", "kanske"]]

    _, findings = read_filled_form(form, [rows], attached(form))

    said = {each.question_id: each.message.sv for each in findings}
    place = place_of(form, "3.4-in-time")
    assert place is not None
    assert place.sv.startswith("3.4 fråga ")
    assert said["3.4-in-time"] == f"{place.sv}: varken ja eller nej."
    assert said["3.1-results"] == "3.1 fråga 2: varken ja eller nej."


@pytest.mark.parametrize("text", ["1,5", "12.34", "-", "tolv", "1 2", "9" * 31, "²", "1e3"])
def test_what_is_no_whole_number_is_a_finding(text: str) -> None:
    form, _ = FORMS["okad-tillganglighet-2024/requisition"]
    body, findings = read_filled_form(form, [[["requested-amount", "", text]]], ())
    assert "requested-amount" not in body.answers
    (fault,) = [each for each in findings if each.question_id == "requested-amount"]
    assert fault.code == "not-a-whole-number"


@pytest.mark.parametrize(
    "text", ["1250000", "1 250 000", "1\u00a0250\u00a0000 kr", "1.250.000", "1 250 000 kronor"]
)
def test_an_amount_is_read_as_people_write_it(text: str) -> None:
    form, _ = FORMS["okad-tillganglighet-2024/requisition"]
    body, _ = read_filled_form(form, [[["requested-amount", "", text]]], ())
    assert body.answers["requested-amount"] == 1_250_000


@pytest.mark.parametrize("name", FORMS)
def test_the_json_schema_takes_good_answers_and_refuses_others(name: str) -> None:
    form, recipient = FORMS[name]
    schema = schema_of(form)
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    good = answered(form, recipient).model_dump(mode="json")

    assert [each.message for each in validator.iter_errors(good)] == []
    assert not validator.is_valid({"answers": {**good["answers"], "no-such-question": "x"}})
    assert not validator.is_valid({"answers": dict.fromkeys(good["answers"])})


def test_drop_down_lists_offer_yes_and_no() -> None:
    form, _ = region_report()
    blank = blank_document(form, language="sv")
    with zipfile.ZipFile(io.BytesIO(blank)) as archive:
        document = archive.read("word/document.xml").decode()
    questions = [each for each in form.questions() if each.kind == "yes_no"]
    points = [each for each in form.questions() if each.may_refer_to_earlier_report == "yes"]
    assert document.count("<w:dropDownList>") == len(questions) + len(points)
    assert document.count("Välj ett objekt") >= len(questions)
