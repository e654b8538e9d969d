/**
 * Calls a hook of the user's program. What it throws becomes a process warning, because the request must be
 * answered as if there were no hook.
 */
export function callHook(hook: () => void): void {
  try {
    hook();
  } catch (error) {
    process.emitWarning(`A hook of the portal emulator failed: ${String(error)}`);
  }
}
