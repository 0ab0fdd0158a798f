"""The completion scripts are programs that their shells understand."""

import shutil
import subprocess
import unittest

from support import HomeTest


class Completions(HomeTest):
    def test_each_shell_accepts_its_script(self):
        for shell in ("bash", "zsh", "fish"):
            with self.subTest(shell):
                script = self.done("--generate-completion-script", shell)
                if shutil.which(shell) is None:
                    self.skipTest(f"{shell} is not installed")
                with open(self.path("script"), "w", encoding="utf-8") as file:
                    file.write(script)
                checked = subprocess.run(
                    [shell, "-n", self.path("script")], capture_output=True, encoding="utf-8", timeout=30, check=False)
                self.assertEqual((checked.returncode, checked.stderr), (0, ""))

    def test_bash_completes_commands_and_options(self):
        if shutil.which("bash") is None:
            self.skipTest("bash is not installed")
        with open(self.path("script"), "w", encoding="utf-8") as file:
            file.write(self.done("--generate-completion-script", "bash"))
        for line, wanted in (("holdfast mor", "morning"), ("holdfast export c", "csv"), ("holdfast ready --exp", "--explain")):
            words = line.split()
            answer = subprocess.run(
                ["bash", "-c", 'source "$1"; shift; COMP_LINE="$*"; COMP_POINT=${#COMP_LINE}; COMP_WORDS=("$@"); '
                 'COMP_CWORD=$(($# - 1)); _holdfast holdfast "${COMP_WORDS[COMP_CWORD]}" ""; echo "${COMPREPLY[@]}"',
                 "bash", self.path("script"), *words],
                capture_output=True, encoding="utf-8", timeout=30, env=self.environment(), check=False)
            self.assertIn(wanted, answer.stdout.split(), answer.stderr)


if __name__ == "__main__":
    unittest.main()
