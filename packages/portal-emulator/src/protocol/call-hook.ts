/**
 * Calls a hook of the host's. What it throws is reported as a warning of the process: the request that
 * called it must be answered as if there were no hook.
 */
export function callHook(hook: () => void): void {
  try {
    hook();
  } catch (error) {
    process.emitWarning(`A hook of the portal emulator failed: ${String(error)}`);
  }
}
