"""Become another command that ends when the process that started it ends, even by `kill -9`.

    python -I -S leash.py PARENT_PID DEATH_SIGNAL ACCOUNT COMMAND [ARGUMENT …]

A file of its own, run by a fresh interpreter, because the usual way (`preexec_fn`) runs Python
in a forked copy of a process that may have threads, where it can hang. ACCOUNT is the numeric
user and group to become; the kernel forgets the wish for a signal when the account changes, so
the account comes first.
"""

import ctypes
import os
import sys

PR_SET_PDEATHSIG = 1


def become(command: list[str], *, parent: int, death_signal: int, account: int) -> None:
    """Replace this process by `command`, which gets `death_signal` when `parent` dies."""
    os.umask(0o077)
    if account != os.geteuid():
        os.setgroups([])
        os.setresgid(account, account, account)
        os.setresuid(account, account, account)
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(PR_SET_PDEATHSIG, death_signal, 0, 0, 0) != 0:
        sys.exit(f"prctl refused: {os.strerror(ctypes.get_errno())}")
    # A parent that died before the line above would never be missed.
    if os.getppid() != parent:
        sys.exit("the process that asked for this command is gone already")
    os.execv(command[0], command)  # noqa: S606 - no shell is wanted


if __name__ == "__main__":
    parent_text, signal_text, account_text, *command_words = sys.argv[1:]
    become(
        command_words,
        parent=int(parent_text),
        death_signal=int(signal_text),
        account=int(account_text),
    )
