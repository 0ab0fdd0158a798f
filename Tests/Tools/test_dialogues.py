"""The questions that the program asks at a terminal."""

import unittest

import pexpect

from support import BINARY, HomeTest, lines_of, plain, status_of

SYMPTOMS = 12


class Dialogues(HomeTest):
    def answer(self, child, question, answer):
        child.expect(question)
        child.sendline(answer)

    def end(self, child):
        child.expect(pexpect.EOF)
        return plain(child.before), status_of(child)

    def start(self, *words, symptoms=(), answers=("y", "toe", "1"), **changes):
        child = self.terminal("start", *words, **changes)
        child.expect("does not diagnose or\\s+treat")
        for index in range(SYMPTOMS):
            self.answer(child, r"Does this apply to you: [^?]*\?\s+\[y/n\]", "y" if index in symptoms else "n")
        for question, answer in zip(("clinician", "knee or toe", "usual\\s+morning"), answers):
            self.answer(child, question, answer)
        return child

    def test_start_asks_what_is_missing(self):
        text, status = self.end(self.start())
        self.assertEqual(status, 0)
        self.assertIn("start at the toe plank, usual morning pain 1", " ".join(text.split()))
        self.assertNotIn("no red flags", text.lower())
        rows = self.done("export", "csv", "--table", "directives").splitlines()
        self.assertEqual(rows[1].split(",")[3:7], ["start", "toe", "1", "yes"])

    def test_start_with_all_flags_still_asks_for_red_flags(self):
        child = self.start("--level", "knee", "--usual-pain", "0", "--no-clinician", answers=())
        text, status = self.end(child)
        self.assertEqual(status, 0)
        self.assertIn("Talk to a clinician about your back before you train", " ".join(text.split()))

    def test_enter_takes_the_defaults_and_says_nothing_of_the_clinician(self):
        text, status = self.end(self.start(answers=("", "", "")))
        self.assertEqual(status, 0)
        self.assertEqual(
            self.done("export", "csv", "--table", "directives").splitlines()[1].split(",")[3:7],
            ["start", "knee", "0", ""])

    def test_a_yes_in_start_is_a_flag_and_a_stop(self):
        text, status = self.end(self.start(symptoms={1, 8}))
        self.assertEqual(status, 0)
        self.assertIn("Go to an emergency department now.", text)
        self.assertEqual(self.run_program("ready", "--exit-code").returncode, 12)
        flags = self.done("export", "csv", "--table", "checkins")
        self.assertIn(",urine-trouble cancer-history,", flags)

    def test_a_bad_answer_is_told_and_asked_again(self):
        child = self.terminal("start")
        self.answer(child, r"Does this apply to you: [^?]*\?", "maybe")
        child.expect("'maybe' is neither yes nor no")
        self.answer(child, r"Does this apply to you: [^?]*\?", "")
        child.expect("this needs an answer")
        for _ in range(SYMPTOMS):
            self.answer(child, r"Does this apply to you: [^?]*\?", "n")
        self.answer(child, "clinician", "y")
        self.answer(child, "knee or toe", "tow")
        child.expect("Did you mean toe")
        self.answer(child, "knee or toe", "toe")
        self.answer(child, "usual morning", "4")
        child.expect("See a clinician first")
        self.answer(child, "usual morning", "3")
        self.assertEqual(self.end(child)[1], 0)

    def test_the_end_of_input_writes_nothing(self):
        for command in ("start", "log", "flag", "morning", "pain"):
            child = self.terminal(command)
            child.expect(r"\? ")
            child.sendeof()
            text, status = self.end(child)
            self.assertEqual(status, 64, command)
            self.assertIn("Nothing was written", text)
        self.assertIn("Nothing is logged here yet", self.done("history"))

    def test_an_interrupt_writes_nothing(self):
        child = self.terminal("log")
        self.answer(child, "What did you do", "knee plank 3x30s")
        child.expect("Pain before")
        child.sendintr()
        child.expect(pexpect.EOF)
        child.close()
        self.assertIn("Nothing is logged here yet", self.done("history"))

    def test_log_asks_for_a_session(self):
        child = self.terminal("log")
        self.answer(child, "What did you do", "knee plnak 3x30s")
        child.expect("Did you mean")
        self.answer(child, "What did you do", "knee plank 3x30s + bird dog 2x10x8s")
        self.answer(child, "Pain before, 0-10", "")
        self.answer(child, "Pain during, 0-10", "11")
        child.expect("from 0 to 10, not 11")
        self.answer(child, "Pain during, 0-10", "1")
        self.answer(child, "Pain right after, 0-10", "0")
        self.answer(child, "Form: clean, shaky or broken", "clean")
        text, status = self.end(child)
        self.assertEqual(status, 0)
        self.assertIn("Recorded", text)
        history = " ".join(self.done("history").split())
        self.assertIn("knee plank 3x30s + bird dog 2x10x8s, pain during 1, after 0 of 10, form clean", history)

    def test_log_does_not_ask_for_what_the_flags_gave(self):
        child = self.terminal("log", "--before", "1", "--during", "2", "--after", "3", "--form", "shaky")
        self.answer(child, "What did you do", "knee plank 30s")
        text, status = self.end(child)
        self.assertEqual(status, 0)
        self.assertNotIn("Pain before,", text)

    def test_log_without_an_answer_writes_nothing(self):
        child = self.terminal("log")
        self.answer(child, "What did you do", "")
        text, status = self.end(child)
        self.assertEqual(status, 64)
        self.assertIn("there is nothing to log", text)

    def test_flag_asks_by_list(self):
        child = self.terminal("flag")
        for index in range(SYMPTOMS):
            self.answer(child, r"Does this apply to you: [^?]*\?", "y" if index == 0 else "n")
        text, status = self.end(child)
        self.assertEqual(status, 0)
        self.assertIn("Go to an emergency department now.", text)

    def test_flag_without_a_yes_writes_nothing_and_promises_nothing(self):
        child = self.terminal("flag")
        for _ in range(SYMPTOMS):
            self.answer(child, r"Does this apply to you: [^?]*\?", "n")
        text, status = self.end(child)
        self.assertEqual(status, 0)
        self.assertIn("Nothing was reported and nothing was written.", text)
        self.assertNotIn("no red flags", text.lower())
        self.assertIn("Nothing is logged here yet", self.done("history"))

    def test_morning_and_pain_ask_for_the_score(self):
        for command in ("morning", "pain"):
            child = self.terminal(command)
            self.answer(child, "Pain, 0-10", "2.5")
            child.expect("a whole number from 0 to 10, not 2.5")
            self.answer(child, "Pain, 0-10", "2")
            self.assertEqual(self.end(child)[1], 0)
        self.assertIn("morning pain 2 of 10", self.done("history"))

    def test_input_from_a_pipe_is_never_taken_for_answers(self):
        child = pexpect.spawn(
            "/bin/sh", ["-c", "echo y | \"$0\" log", BINARY], env=self.environment(), cwd=self.home, timeout=30,
            encoding="utf-8")
        child.expect(pexpect.EOF)
        self.assertIn("there is nothing to log", "\n".join(lines_of(child.before)))


if __name__ == "__main__":
    unittest.main()
