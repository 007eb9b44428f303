"""The rows of a run: on the disk as soon as they are there, so that a run that was interrupted can go on."""
import json, sys, time


class Failed(Exception):
    """Something could not be measured, and why."""


class Rows:
    SECTIONS = ("runs", "sizes", "stages", "pieces", "memory", "editor", "session")

    def __init__(self, file, go_on):
        self.file = file
        self.all = {section: {} for section in self.SECTIONS}
        if go_on and file.exists():
            self.all |= json.loads(file.read_text())

    def save(self):
        if self.file:
            part = self.file.with_name(self.file.name + ".part")
            part.write_text(json.dumps(self.all, indent=2, ensure_ascii=False) + "\n")
            part.replace(self.file)

    def once(self, section, name, measure, *arguments):
        """Measures what is not there yet. What fails is a row that says so, and the others go on."""
        rows = self.all[section]
        if name not in rows:
            progress(f"{section}, {name}")
            try:
                rows[name] = measure(*arguments)
            except Failed as failure:
                rows[name] = {"failed": str(failure)}
            self.save()
        return rows[name]


def progress(what):
    print(f"[{time.strftime('%H:%M:%S')}] {what} …", file=sys.stderr, flush=True)
