"""Tells of each PDF in a folder which rules of PDF/UA-1 it breaks."""

import sys
from pathlib import Path

try:
    import page
except ImportError:
    print("no checker")
    sys.exit(0)

for file in sorted(Path(sys.argv[1]).glob("*.pdf")):
    report = page.validate_pdf(file, profile="ua1")
    broken = "; ".join(f"{one.rule_id} {one.message}" for one in report.failures)
    print(f"{file.name}\t{report.rules.total}\t{broken}")
