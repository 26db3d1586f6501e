"""The benches that need nothing but NumPy and Arrow still run: a column that changed would stop them unseen."""

import subprocess
import sys
import unittest
from pathlib import Path

BENCH = Path(__file__).parents[2] / "tests" / "bench"


class Bench(unittest.TestCase):
    def run_small(self, name):
        command = [sys.executable, str(BENCH / name), "--households", "2000", "--repeat", "1"]
        run = subprocess.run(command, capture_output=True, text=True, check=False)
        self.assertEqual(run.returncode, 0, run.stderr[-2000:])
        return run.stdout

    def test_every_programme(self):
        self.assertIn("M_households_s", self.run_small("classify_all.py"))

    def test_visit_status(self):
        self.assertIn('"same": true', self.run_small("visit_status.py"))


if __name__ == "__main__":
    unittest.main()
