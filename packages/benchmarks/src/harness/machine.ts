import { arch, cpus, platform } from 'node:os';

/** Where figures were measured. Names no host. */
export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly system: string;
  readonly node: string;
}

export function thisMachine(): Machine {
  const all = cpus();
  return {
    cpu: all[0]?.model.trim() ?? 'unknown',
    cores: all.length,
    system: `${platform()} ${arch()}`,
    node: process.versions.node,
  };
}
