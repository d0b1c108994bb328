"""The 21 regions of Sweden by county code, and who else has a fixed organisation number."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Region:
    """A region: two-character county code as text, short name, and organisation number."""

    code: str
    name: str
    organisation_number: str


REGIONS: tuple[Region, ...] = (
    Region("01", "Stockholm", "232100-0016"),
    Region("03", "Uppsala", "232100-0024"),
    Region("04", "Sörmland", "232100-0032"),
    Region("05", "Östergötland", "232100-0040"),
    Region("06", "Jönköpings län", "232100-0057"),
    Region("07", "Kronoberg", "232100-0065"),
    Region("08", "Kalmar län", "232100-0073"),
    Region("09", "Gotland", "212000-0803"),
    Region("10", "Blekinge", "232100-0081"),
    Region("12", "Skåne", "232100-0255"),
    Region("13", "Halland", "232100-0115"),
    Region("14", "Västra Götaland", "232100-0131"),
    Region("17", "Värmland", "232100-0156"),
    Region("18", "Örebro län", "232100-0164"),
    Region("19", "Västmanland", "232100-0172"),
    Region("20", "Dalarna", "232100-0180"),
    Region("21", "Gävleborg", "232100-0198"),
    Region("22", "Västernorrland", "232100-0206"),
    Region("23", "Jämtland Härjedalen", "232100-0214"),
    Region("24", "Västerbotten", "232100-0222"),
    Region("25", "Norrbotten", "232100-0230"),
)
