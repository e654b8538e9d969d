import { expect, test } from 'vitest';
import { type PortalOptions, startPortal, UserError } from '../src/index.js';

test.each([
  [
    { prot: 8024 },
    'prot: is unknown; known are port, host, tls, state, onStateChange, generation, ',
  ],
  [{ generation: 2023 }, 'generation: must be one of 2017, 2020, 2024, 2026'],
  [{ port: '8024' }, 'port: Expected number'],
  [{ limits: { rates: {} } }, 'limits.rates: is unknown; known are rate, operatingCeiling, '],
  [
    { limits: { rate: { perSecond: 2, burst: 50, bust: 5 } } },
    'limits.rate.bust: is unknown; known are perSecond, burst',
  ],
  [{ onRequest: 'log' }, 'onRequest: Expected Function'],
  [{ tls: 'yes' }, 'tls: Expected boolean'],
  [{ seed: 1.5 }, 'seed: must be a whole number'],
  [
    { limits: { rate: { perSecond: -1, burst: 0 } } },
    'limits.rate.perSecond: Expected >=0; limits.rate.burst: Expected >=1',
  ],
])('startPortal refuses %j in one line', async (options, message) => {
  const starting = startPortal(options as PortalOptions);
  await expect(starting).rejects.toThrow(UserError);
  await expect(starting).rejects.toThrow(`The options object is not valid: ${message}`);
});

test.each([{}, 'recording.json', []])('startPortal refuses the recording %j', async (replay) => {
  const starting = startPortal({ replay } as PortalOptions);
  await expect(starting).rejects.toThrow(UserError);
  await expect(starting).rejects.toThrow('The recording is not valid: ');
});
