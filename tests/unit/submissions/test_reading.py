"""Reading a filing never fails: whatever the bytes, there is a reading, and faults are findings.

What reaches the authority has arrived whatever it holds (NJA 2024 s. 3), so a crash here would
turn a filing away.
"""

import hashlib
import json
import warnings

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from services.submissions.domain.parts import PARTS_MAXIMUM, Span
from services.submissions.domain.reading import DOCUMENTS, Reading, read_filing_content
from shared.schemas.forms import Form
from tests.unit.submissions.factories import SIGNS, form, label, question

JSON = "application/json"
MULTIPART = "multipart/form-data; boundary=x"
FORM = form(
    question("use"),
    question("kronor", "figure", unit=label("kronor"), required="no"),
    question("plan", "attachment", media_types=["application/pdf"]),
)
EMPTY_REPORT = b'{"answers": {}}'


def part(
    name: str | bytes,
    content: bytes = b"1",
    *,
    file_name: str | bytes | None = None,
    media_type: bytes | None = None,
) -> tuple[bytes, bytes]:
    """The headers and content of one part."""
    headers = b'Content-Disposition: form-data; name="' + _bytes(name) + b'"'
    if file_name is not None:
        headers += b'; filename="' + _bytes(file_name) + b'"'
    if media_type is not None:
        headers += b"\r\nContent-Type: " + media_type
    return headers, content


def _bytes(text: str | bytes) -> bytes:
    return text.encode() if isinstance(text, str) else text


def multipart(*parts: tuple[bytes, bytes], end: bytes = b"--x--\r\n") -> bytes:
    return b"".join(b"--x\r\n" + head + b"\r\n\r\n" + body + b"\r\n" for head, body in parts) + end


def read(
    content: bytes,
    media_type: str = MULTIPART,
    *,
    form: Form | None = None,
    piece_bytes: int = 1 << 20,
) -> Reading:
    pieces = [content[at : at + piece_bytes] for at in range(0, len(content), piece_bytes)]
    return read_filing_content(pieces, size_bytes=len(content), media_type=media_type, form=form)


def files(content: bytes, reading: Reading) -> list[bytes]:
    """The bytes of the attachments, cut out of the content."""
    spans = [span for _, span in reading.attached]
    return [content[span.start : span.start + span.size_bytes] for span in spans]


def codes(reading: Reading) -> list[str]:
    return [finding.code for finding in reading.findings]


# --- JSON -----------------------------------------------------------------------------------


def test_a_report_is_read_and_compared_with_its_form() -> None:
    report = json.dumps({"answers": {"use": "Till vården", "kronor": 5}}).encode()

    reading = read(report, JSON, form=FORM)

    assert reading.body is not None
    assert reading.body.answers == {"use": "Till vården", "kronor": 5}
    assert codes(reading) == ["attachment-missing"]


def test_a_report_without_a_form_is_read_as_it_is() -> None:
    reading = read(b'{"answers": {"anything": true}}', JSON)

    assert reading.body is not None
    assert reading.findings == ()


UNREADABLE = {
    "nothing": b"",
    "not JSON": b"Hej!",
    "not UTF-8": '{"answers": {"use": "å"}}'.encode("latin-1"),
    "UTF-16": '{"answers": {}}'.encode("utf-16"),
    "a list": b"[]",
    "null": b"null",
    "another shape": b'{"svar": {}}',
    "a key twice": b'{"answers": {"use": "ja", "use": "nej"}}',
    "answers twice": b'{"answers": {}, "answers": {}}',
    "NaN": b'{"answers": {"kronor": NaN}}',
    "infinity": b'{"answers": {"kronor": -Infinity}}',
    "a number beyond any account": b'{"answers": {"kronor": ' + b"9" * 5000 + b"}}",
    "nesting without end": b"[" * 100_000,
    "a text that is not closed": b'{"answers": {"use": "',
}


@pytest.mark.parametrize("content", UNREADABLE.values(), ids=UNREADABLE.keys())
def test_what_is_not_a_report_is_a_finding(content: bytes) -> None:
    reading = read(content, JSON, form=FORM)

    assert reading.body is None
    assert codes(reading) == ["not-a-report"]
    assert reading.findings[0].pointer == ""


@pytest.mark.parametrize(
    "answer",
    [
        b"1250.5",
        b"1250.0",
        b"1.0",  # neither a 1 nor a yes
        b'[{"kronor": true}]',
        b'["text"]',
        b"{}",
        b"[" * 40 + b"]" * 40,
    ],
)
def test_one_answer_that_is_none_is_named_and_the_others_are_read(answer: bytes) -> None:
    reading = read(b'{"answers": {"use": ' + answer + b', "kronor": 7}}', JSON)

    assert reading.body is not None
    assert reading.body.answers == {"kronor": 7}
    assert ("/answers/use", "unreadable-answer") in {
        (each.pointer, each.code) for each in reading.findings
    }
    assert ("use", "answer-missing") not in {
        (each.question_id, each.code) for each in reading.findings
    }


def test_null_is_a_question_that_nobody_has_answered() -> None:
    with_null = read(b'{"answers": {"use": null, "kronor": 7}}', JSON)

    assert with_null == read(b'{"answers": {"kronor": 7}}', JSON)
    assert with_null.body is not None


@pytest.mark.parametrize(
    ("report", "pointer"),
    [
        (b'{"answers": {"kronor": 7}, "more/~": 1}', "/more~1~0"),
        (
            b'{"answers": {"kronor": 7}, "refers_to_earlier_report": "use"}',
            "/refers_to_earlier_report",
        ),
        (
            b'{"answers": {"kronor": 7}, "refers_to_earlier_report": [1]}',
            "/refers_to_earlier_report",
        ),
    ],
)
def test_a_field_that_is_none_is_named_and_the_answers_are_read(
    report: bytes, pointer: str
) -> None:
    reading = read(report, JSON)

    assert reading.body is not None
    assert reading.body.answers == {"kronor": 7}
    assert (reading.findings[0].pointer, reading.findings[0].code) == (pointer, "unknown-field")


@pytest.mark.parametrize(
    "report",
    [
        rb'{"answers": {"a\u0000b": 1.5}}',
        rb'{"answers": {}, "\u0000": 1}',
        rb'{"answers": {"use": "a\u0000b"}}',
        rb'{"answers": {"a\u0000b": "use"}}',
        rb'{"answers": {}, "refers_to_earlier_report": ["\u0000"]}',
        rb'{"answers": {"use": "\\\u0000"}}',
        rb'{"answers": {"use": "\ud800"}}',
    ],
)
def test_a_text_postgres_cannot_keep_is_a_finding(report: bytes) -> None:
    reading = read(report, JSON)

    assert reading.body is None
    assert codes(reading) == ["unstorable-text"]


def test_a_text_about_nul_is_not_taken_for_nul() -> None:
    reading = read(rb'{"answers": {"use": "tecknet \\u0000 skrivs s\u00e5"}}', JSON)

    assert reading.body is not None
    assert reading.body.answers["use"] == r"tecknet \u0000 skrivs så"


# --- multipart ------------------------------------------------------------------------------


def test_a_report_and_its_attachment_are_taken_apart() -> None:
    plan = bytes(range(256)) * 40
    content = multipart(
        part("report", b'{"answers": {"use": "Till v\xc3\xa5rden"}}'),
        part("plan", plan, file_name="handlingsplan.pdf", media_type=b"application/pdf"),
    )

    reading = read(content, MULTIPART, form=FORM)

    assert reading.findings == ()
    ((attachment, _),) = reading.attached
    assert files(content, reading) == [plan]
    assert (attachment.question_id, attachment.name) == ("plan", "handlingsplan.pdf")
    assert (attachment.media_type, attachment.size_bytes) == ("application/pdf", len(plan))
    assert attachment.sha256 == hashlib.sha256(plan).hexdigest()


def test_the_media_type_may_be_written_in_capitals() -> None:
    assert codes(read(multipart(part("report", EMPTY_REPORT)), MULTIPART.replace("m", "M"))) == []


@pytest.mark.parametrize(
    "media_type",
    [
        "multipart/form-data",
        "multipart/form-data; boundary=",
        'multipart/form-data; boundary=""',
        'multipart/form-data; boundary="  "',
        "multipart/form-data; boundary=y",
        "multipart/form-data; boundary=" + "x" * 300,
        "multipart/form-data; boundary=\u2603",
        "multipart/form-data; boundary=x\r\n y",
        "multipart/form-data; boundary*=utf-8''x; boundary*0=y",
        f"multipart/form-data; boundary*{'9' * 5000}=x",
    ],
)
def test_without_its_boundary_the_content_cannot_be_taken_apart(media_type: str) -> None:
    reading = read(multipart(part("report", EMPTY_REPORT)), media_type)

    assert codes(reading) == ["not-multipart"]
    assert (reading.body, reading.attached) == (None, ())


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"--x--\r\n",
        b"--x\r\n",
        b"x" * 1000,
        EMPTY_REPORT,
        b"--x\r\nno-colon\r\n\r\n1\r\n--x--",
    ],
)
def test_content_that_is_no_multipart_is_a_finding(content: bytes) -> None:
    assert codes(read(content)) == ["not-multipart"]


def test_a_boundary_in_an_encoding_of_its_own_is_understood() -> None:
    assert (
        codes(
            read(multipart(part("report", EMPTY_REPORT)), "multipart/form-data; boundary*=utf-8''x")
        )
        == []
    )


def test_as_many_parts_as_any_form_asks_for_are_read_and_a_thousand_are_not() -> None:
    few = [part(f"p{number}") for number in range(PARTS_MAXIMUM - 1)]
    many = [part(f"p{number}") for number in range(1000)]

    accepted = read(multipart(part("report", EMPTY_REPORT), *few))
    refused = read(multipart(part("report", EMPTY_REPORT), *many))

    assert len(accepted.attached) == PARTS_MAXIMUM - 1
    assert codes(refused) == ["not-multipart"]


def test_a_thousand_headers_are_too_many() -> None:
    headers = b"\r\n".join(b"X-%d: 1" % number for number in range(1000))

    assert codes(read(multipart(part("report", EMPTY_REPORT), (headers, b"1")))) == [
        "not-multipart"
    ]


@pytest.mark.parametrize("count", [0, 2])
def test_a_filing_has_one_report(count: int) -> None:
    reports = [part("report", EMPTY_REPORT)] * count

    reading = read(multipart(*reports, part("plan")))

    assert codes(reading) == ["report-missing"]
    assert [attachment.question_id for attachment, _ in reading.attached] == ["plan"]


def test_attachments_are_kept_where_the_report_cannot_be_read() -> None:
    content = multipart(part("report", b"Hej!"), part("plan", b"plan"))

    reading = read(content)

    assert codes(reading) == ["not-a-report"]
    assert files(content, reading) == [b"plan"]


@pytest.mark.parametrize("missing", [3, 40, 60])
def test_content_that_ends_in_the_middle_is_read_as_far_as_it_goes_and_said_to(
    missing: int,
) -> None:
    whole = multipart(part("report", EMPTY_REPORT), part("plan", b"p" * 50))

    reading = read(whole[:-missing])

    assert codes(reading) == ["cut-short"]
    assert reading.body is not None


def test_what_comes_after_the_end_is_passed_over() -> None:
    """RFC 2046 section 5.1.1 lets an epilogue stand there."""
    reading = read(multipart(part("report", EMPTY_REPORT)) + b"Hej!" + multipart(part("plan")))

    assert codes(reading) == []
    assert reading.attached == ()


def test_the_first_of_two_attachments_to_a_question_is_kept() -> None:
    twice = [part("plan", b"first"), part("plan", b"second"), part("../plan", b"third")]

    content = multipart(part("report", EMPTY_REPORT), *twice)

    reading = read(content)

    assert [attachment.question_id for attachment, _ in reading.attached] == ["plan"]
    assert files(content, reading) == [b"first"]


@pytest.mark.parametrize(
    ("sent", "shown"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\\\plan\\\\handlingsplan.docx", "handlingsplan.docx"),
        ("/", "unnamed"),
        ("", "unnamed"),
        (b"a\x00b.pdf", "ab.pdf"),
        ("a\u202efdp.exe", "afdp.exe"),  # a sign that turns the writing around
        ("å" * 300, "å" * 200),
        (b"\xff\xfe.pdf", "\ufffd\ufffd.pdf"),
    ],
)
def test_a_file_name_is_shown_without_paths_and_hidden_signs(sent: str | bytes, shown: str) -> None:
    hostile = part(sent, file_name=sent, media_type=b"application/pdf")

    ((attachment, _),) = read(multipart(part("report", EMPTY_REPORT), hostile)).attached

    assert attachment.name == shown
    assert attachment.question_id == shown


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        (b"application/pdf; a=b", "application/pdf"),
        (b"a/\x00b", "a/b"),
        (b"a/" + b"b" * 3000, "a/" + "b" * 198),
        (b"nonsense", "text/plain"),
        (b"", "text/plain"),
    ],
)
def test_a_media_type_is_kept_as_text_that_can_be_stored(sent: bytes, kept: str) -> None:
    content = multipart(part("report", EMPTY_REPORT), part("plan", media_type=sent))

    ((attachment, _),) = read(content).attached

    assert attachment.media_type == kept


HOSTILE_HEADERS = {
    "continuations of two kinds": b"form-data; name=\"a\"; filename*=utf-8''x; filename*0=y",
    "a charset nobody knows": b"form-data; name=\"a\"; filename*=nope''x",
    "a charset with NUL": b"form-data; name=\"a\"; filename*=utf\x00-8''x",
    "a codec that is no charset": b"form-data; name=\"a\"; filename*=hex''x",
    "a codec that fails": b"form-data; name=\"a\"; filename*=undefined''x",
    "a codec that takes no stand-ins": b"form-data; name=\"a\"; filename*=idna''xn--%FF",
    "half a surrogate pair": b"form-data; name=\"a\"; filename*=utf-16-le''%00%D8",
    "nothing": b"",
    "only signs": b';;;=;"";*=;',
    "an open quotation": b'form-data; name="a',
    "no name": b"form-data",
}


@pytest.mark.parametrize("header", HOSTILE_HEADERS.values(), ids=HOSTILE_HEADERS.keys())
def test_a_hostile_header_costs_no_more_than_the_name_of_its_part(header: bytes) -> None:
    hostile = (b"Content-Disposition: " + header, b"content")

    content = multipart(part("report", EMPTY_REPORT), hostile)

    reading = read(content)

    assert reading.body is not None
    ((attachment, _),) = reading.attached
    assert files(content, reading) == [b"content"]
    attachment.model_dump_json().encode()  # can be written out whole


# --- filled-in Word and Excel forms ---------------------------------------------------------


@pytest.mark.parametrize("media_type", DOCUMENTS)
def test_a_filled_in_form_is_kept_to_be_read_elsewhere(media_type: str) -> None:
    alone = read(b"PK...", f"{media_type.upper()}; charset=binary")
    with_plan = read(
        multipart(part("report", b"PK...", media_type=media_type.encode()), part("plan"))
    )

    assert alone.document == Span(0, 5)
    assert with_plan.document is not None
    assert with_plan.document.size_bytes == 5
    for reading in (alone, with_plan):
        assert (reading.body, reading.findings) == (None, ())
        assert not reading.is_final
    assert [attachment.question_id for attachment, _ in with_plan.attached] == ["plan"]


def test_a_report_alone_needs_no_second_look_and_one_with_files_does() -> None:
    assert read(EMPTY_REPORT, JSON).is_final
    assert not read(multipart(part("report", EMPTY_REPORT), part("plan"))).is_final


# --- anything at all ------------------------------------------------------------------------

fragments = st.lists(
    st.one_of(
        st.binary(max_size=30),
        st.sampled_from(
            [
                b"--x\r\n", b"--x--", b"\r\n", b"\r\n\r\n", b"Content-Disposition: form-data; ",
                b'name="report"', b'name="plan"; ', b'filename="a/b"', b"filename*=utf-8''%00",
                b"filename*0*=a", b"Content-Type: ", b"application/pdf", EMPTY_REPORT,
                b'{"answers": {"use": "a"}}', b"\x00", b"\xff",
            ]
        ),
    ),
    max_size=25,
).map(b"".join)  # fmt: skip


@settings(max_examples=150)
@given(content=st.one_of(st.binary(max_size=400), fragments))
@pytest.mark.parametrize("media_type", [JSON, MULTIPART])
def test_whatever_the_bytes_there_is_a_reading(content: bytes, media_type: str) -> None:
    reading = read(content, media_type, form=FORM)

    assert reading.findings  # the plan at least is missing, or its question unanswered
    for (attachment, _), kept in zip(reading.attached, files(content, reading), strict=True):
        assert attachment.size_bytes == len(kept)
        assert attachment.sha256 == hashlib.sha256(kept).hexdigest()
        assert "\x00" not in attachment.model_dump_json()


nearly = st.lists(st.sampled_from([b"\r", b"\n", b"-", b"\r\n--x", b"\r\n--", b"a", b"x"])).map(
    b"".join
)


@given(plan=nearly, other=nearly, piece_bytes=st.integers(1, 40))
def test_in_whatever_pieces_it_comes_the_same_is_read(
    plan: bytes, other: bytes, piece_bytes: int
) -> None:
    """Pieces end in the middle of headers, of files, and of what only looks like a boundary."""
    content = multipart(part("plan", plan), part("report", EMPTY_REPORT), part("other", other))

    in_pieces = read(content, form=FORM, piece_bytes=piece_bytes)

    assert in_pieces == read(content, form=FORM)
    for (attachment, _), kept in zip(in_pieces.attached, files(content, in_pieces), strict=True):
        assert attachment.sha256 == hashlib.sha256(kept).hexdigest()


@pytest.mark.parametrize("media_type", [JSON, MULTIPART])
def test_answers_that_would_fill_the_memory_are_not_read(media_type: str) -> None:
    report = b'{"answers": {"use": "' + b"a" * 2 * 1024 * 1024 + b'"}}'
    content = report if media_type == JSON else multipart(part("report", report), part("plan"))

    reading = read(content, media_type)

    assert (reading.body, codes(reading)) == (None, ["report-too-large"])
    assert len(reading.attached) == (media_type == MULTIPART)


@given(media_type=st.text(SIGNS, max_size=80).map("multipart/form-data; {}".format))
def test_whatever_the_media_type_says_there_is_a_reading(media_type: str) -> None:
    with warnings.catch_warnings():
        # A header may name Python's own escape codecs, which warn of what they do not know.
        warnings.simplefilter("ignore", DeprecationWarning)
        read(multipart(part("report", EMPTY_REPORT)), media_type)


json_values = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(SIGNS, max_size=10)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.text(SIGNS, max_size=5), inner, max_size=3)
    ),
    max_leaves=10,
)


@given(st.dictionaries(st.sampled_from(["use", "kronor", "plan", "x"]), json_values))
def test_whatever_json_stands_in_the_answers_there_is_a_reading(answers: dict[str, object]) -> None:
    content = json.dumps({"answers": answers}).encode()

    reading = read(content, JSON, form=FORM)

    if reading.body is not None:
        assert all(answers[name] == kept for name, kept in reading.body.answers.items())
        kinds = {type(kept) for kept in reading.body.answers.values()}
        assert kinds <= {str, bool, int, list}
