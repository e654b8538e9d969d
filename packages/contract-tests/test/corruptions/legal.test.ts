import type { Generation } from '@b24-chat/portal-emulator';
import { afterAll, describe, expect, test } from 'vitest';
import { findingsOf } from '../../src/index.js';
import { isJsonObject, type JsonObject } from '../support/corrupt.js';
import { legal } from './legal.js';
import { identifiers, linesOf, startTrial } from './try.js';

const trial = await startTrial();
afterAll(() => trial.close());

test('has more than a hundred legal answers', () => {
  expect(legal().length).toBeGreaterThan(100);
});

test.each(legal())('$method $scenario may answer: $what', async (one) => {
  const { method, scenario, change, informs = [] } = one;
  const report = await trial.run(change, { only: [`${method} ${scenario}`] });
  expect(linesOf(report).filter((line) => !line.includes(': information '))).toEqual([]);
  expect(findingsOf(report).map(({ kind }) => kind)).toEqual(informs);
  expect(report.ok).toBe(true);
});

describe('a correct portal', () => {
  const { botId: _, botToken: _token, botDialogs: _bots, ...withoutBot } = identifiers;

  test.each<Generation>([2017, 2020, 2024, 2026])('of %i has no finding', async (generation) => {
    const old = await startTrial({ generation });
    try {
      const known = generation === 2026 ? identifiers : withoutBot;
      const report = await old.run((answer) => answer, { identifiers: known });
      expect(linesOf(report)).toEqual([]);
      expect([report.ok, report.portal.generation]).toEqual([true, generation]);
    } finally {
      await old.close();
    }
  });

  test('of 2023 has no finding', async () => {
    const gone = [
      ...['parent_chat_id', 'parent_message_id', 'entity_link', 'permissions', 'is_new'],
      ...['text_field_enabled', 'background_id'],
    ];
    const report = await trial.run(
      (answer) => {
        const body: JsonObject = JSON.parse(answer.body);
        const result = isJsonObject(body['result']) ? Object.entries(body['result']) : undefined;
        if (!result) return answer;
        const kept = Object.fromEntries(result.filter(([key]) => !gone.includes(key)));
        return { ...answer, body: JSON.stringify({ ...body, result: kept }) };
      },
      { identifiers: withoutBot },
    );
    expect(linesOf(report)).toEqual([]);
    expect([report.ok, report.portal.generation]).toEqual([true, 2023]);
  });
});
