import { arch, cpus, platform } from 'node:os';

/** The machine of the figures, without its host name. */
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
