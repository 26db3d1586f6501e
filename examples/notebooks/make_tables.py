"""Writes the invented tables of the notebook; always the same ones."""

import csv
import random
from pathlib import Path

MARK = "合成数据 SYNTHETIC"
HOUSEHOLD = ["memberCount", "area", "hukouHere", "propertyWithinDibaoRule", "propertyWithinMarginRule"]
MEMBER = [
    "birthDate", "wageFen", "businessNetFen", "propertyNetFen", "transferNetFen",
    "basicPensionFen", "socialInsuranceFen", "seniorAllowanceFen", "tekun",
]  # fmt: skip


def tables(households: int, chance: random.Random) -> tuple[list[list[object]], list[list[object]]]:
    homes: list[list[object]] = []
    people: list[list[object]] = []
    for _ in range(households):
        size = chance.choices([1, 2, 3, 4, 5], [30, 30, 22, 13, 5])[0]
        modest = chance.random() < 0.9
        homes.append([size, chance.random() < 0.6, True, modest, modest])
        for _ in range(size):
            year = chance.randint(1936, 2024)
            age = 2026 - year
            works = 18 <= age < 65 and chance.random() < 0.55
            # A gap is a wage that nobody has asked for yet: unknown, not zero.
            wage: object = "" if chance.random() < 0.01 else round(chance.gauss(2600, 1200)) * 100 if works else 0
            wage = max(wage, 0) if isinstance(wage, int) else wage
            pension = 22_000 if age >= 60 and not works else 0
            birth = f"{year}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
            people.append([birth, wage, 0, 0, chance.choice([0, 0, 0, 30_000]), pension, 0, 0, False])
    return homes, people


def write(path: Path, header: list[str], rows: list[list[object]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow([*header, "dataNature"])
        out.writerows([*(str(cell).lower() if isinstance(cell, bool) else cell for cell in row), MARK] for row in rows)


if __name__ == "__main__":
    here = Path(__file__).parent
    homes, people = tables(400, random.Random(20220707))
    write(here / "households.synthetic.csv", HOUSEHOLD, homes)
    write(here / "members.synthetic.csv", MEMBER, people)
