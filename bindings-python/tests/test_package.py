"""The wheel says what it is, and runs where it says that it runs."""

import re
import unittest
from importlib.metadata import distribution
from pathlib import Path

import gridaid
from gridaid import _native

OLDEST_GLIBC = (2, 17)


class Package(unittest.TestCase):
    def setUp(self) -> None:
        self.wheel = distribution("gridaid")

    def test_the_package_knows_its_version(self) -> None:
        self.assertEqual(gridaid.__version__, self.wheel.version)
        self.assertRegex(gridaid.__version__, r"^\d+\.\d+\.\d+$")

    def test_the_wheel_says_what_it_is_whose_it_is_and_under_which_licence(self) -> None:
        about = self.wheel.metadata
        self.assertIn("gridaid.population", about.get_payload())
        self.assertIn("gridaid contributors", about["Author"])
        self.assertEqual(about["License-Expression"], "MIT OR Apache-2.0")
        texts = {Path(str(f)).name: f.read_text() for f in self.wheel.files or [] if "LICENSE" in str(f)}
        self.assertIn("Permission is hereby granted", texts["LICENSE-MIT"])
        self.assertIn("Apache License", texts["LICENSE-APACHE"])

    def test_the_example_of_the_readme_runs(self) -> None:
        about = self.wheel.metadata.get_payload()
        (example,) = re.findall(r"```python\n(.*?)```", about, re.DOTALL)
        told: list[object] = []
        exec(compile(example, "README.md", "exec"), {"print": lambda *words: told.append(words)})
        self.assertTrue(told)

    def test_the_wheel_needs_no_newer_glibc_than_it_says(self) -> None:
        tags = re.findall(r"^Tag: (.*)$", self.wheel.read_text("WHEEL") or "", re.MULTILINE)
        if not any("linux" in tag for tag in tags):
            self.skipTest("not built for Linux")
        self.assertTrue(any("manylinux_2_17" in tag or "manylinux2014" in tag for tag in tags), tags)
        needed = re.findall(rb"GLIBC_(\d+)\.(\d+)", Path(_native.__file__).read_bytes())
        self.assertTrue(needed)
        newest = max((int(major), int(minor)) for major, minor in needed)
        self.assertLessEqual(newest, OLDEST_GLIBC)
