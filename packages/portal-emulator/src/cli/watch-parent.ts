import { readFileSync } from 'node:fs';

/**
 * Calls `end` when the process that started this one is gone. npx starts it through a shell that
 * outlives npx, so if the parent is a shell, the shell's parent is watched too.
 */
export function watchParent(end: () => void): void {
  const parent = process.ppid;
  const shell = readProcess(parent);
  const isBehindShell = shell !== undefined && /^(ba|da|z|a)?sh$/.test(shell.name);
  const timer = setInterval(() => {
    const isGone =
      process.ppid !== parent || (isBehindShell && readProcess(parent)?.parent !== shell.parent);
    if (!isGone) return;
    clearInterval(timer);
    end();
  }, 250);
  timer.unref();
}

/** The name and the parent of a process; undefined if the system has no /proc. */
function readProcess(pid: number): { name: string; parent: number } | undefined {
  try {
    const [, name = '', parent] =
      /\((.*)\) \S (\d+)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
    return { name, parent: Number(parent) };
  } catch {
    return undefined;
  }
}
