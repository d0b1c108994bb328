"""What a report on a file of statistics says of its faults, in Swedish and English."""

from shared.schemas.base import Label

SWEDISH = {
    "unknown-statistic": "Statistiken finns inte i överenskommelsen: använd något av dess id.",
    "unknown-recipient": "Mottagaren ingår inte i gruppen som lämnar statistiken.",
    "row-given-twice": "Samma uppgifter finns på en tidigare rad: ta bort en av dem.",
    "unknown-figure": "Uppgiften hör inte till denna statistik: lämna cellen tom.",
    "unknown-breakdown": "Statistiken redovisas inte efter detta: lämna cellen tom.",
    "unknown-category": "Cellens grupp finns inte i överenskommelsen: använd något av dess id.",
    "whole-missing": "Raden utan uppdelning saknas för samma statistik, mottagare och månad.",
    "parts-exceed-whole": "Delarna är tillsammans större än det hela: rätta någon av dem.",
    "figure-missing": "En uppgift som krävs saknas: fyll i den.",
    "part-exceeds-whole": "Delen är större än det hela: rätta en av dem.",
}
"""The Swedish of what `statistics.issues_of` says in English, by its codes."""

MESSAGES = {
    "column-missing": Label(
        sv="Kolumnen saknas: lägg till den i första raden.",
        en="The column is missing: add it to the first row.",
    ),
    "column-unknown": Label(
        sv="Överenskommelsen känner ingen sådan uppgift: ta bort kolumnen eller rätta namnet.",
        en="The agreement knows no such figure: remove the column or mend its name.",
    ),
    "column-twice": Label(
        sv="Kolumnen finns två gånger: behåll en.", en="The column is there twice: keep one."
    ),
    "not-a-count": Label(
        sv="Cellen ska vara ett heltal från 0, utan decimaler och tecken, eller tom.",
        en="The cell must be a whole number from 0, without decimals or signs, or empty.",
    ),
    "not-a-month": Label(sv="Skriv månaden som 2024-03.", en="Write the month as 2024-03."),
    "row-unreadable": Label(
        sv="Raden kan inte läsas: kontrollera id för statistik, mottagare och grupp.",
        en="The row cannot be read: check the ids of statistic, recipient and category.",
    ),
    "too-many-rows": Label(
        sv="Filen har fler rader eller fel än vad som läses: dela upp den.",
        en="The file has more rows or faults than are read: divide it.",
    ),
    "no-rows": Label(sv="Filen har inga rader.", en="The file has no rows."),
    "not-a-table": Label(
        sv="Filen kan inte läsas som CSV eller Excel: spara om den i något av formaten.",
        en="The file cannot be read as CSV or Excel: save it again as one of them.",
    ),
    "quarantined": Label(
        sv="Filen innehåller något som kan göra skada: skicka den utan makron och länkar.",
        en="The file holds something that could do harm: send it without macros and links.",
    ),
}
"""Faults that only a file can have."""
