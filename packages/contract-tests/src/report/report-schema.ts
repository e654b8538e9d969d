const text = { type: 'string' };
const count = { type: 'integer', minimum: 0 };
const list = (items: object) => ({ type: 'array', items });
const object = (required: Readonly<Record<string, object>>, optional: object = {}) => ({
  type: 'object',
  additionalProperties: false,
  required: Object.keys(required),
  properties: { ...required, ...optional },
});

const generation = { enum: [2017, 2020, 2023, 2024, 2026] };
const method = text;
const scenario = text;

const finding = object(
  {
    severity: { enum: ['breakage', 'drift'] },
    method,
    scenario,
    path: text,
    kind: text,
    expected: text,
    seen: text,
    count: { type: 'integer', minimum: 1 },
  },
  { known: text },
);

const result = object(
  {
    kind: { enum: ['form', 'error'] },
    method,
    scenario,
    verdict: { enum: ['passed', 'failed', 'emulated', 'not exercised'] },
    requests: count,
    findings: list(finding),
  },
  { cause: text, reason: text, generation, asked: { const: true } },
);

const seen = object({ name: text, seen: count });
const property = object({
  path: text,
  required: { type: 'boolean' },
  seen: count,
  nonNull: count,
  nonEmpty: count,
  forms: list(object({ form: text, evidence: list(text), seen: count })),
});

/** The JSON Schema of version 1 of the report. */
export const reportSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Report of a contract run, version 1',
  ...object({
    version: { const: 1 },
    contract: text,
    portal: object(
      { kind: { enum: ['embedded', 'live', 'recording'] }, origin: text },
      { generation },
    ),
    startedAt: { type: 'string', format: 'date-time' },
    durationMs: count,
    partial: { type: 'boolean' },
    failOn: { enum: ['drift', 'breakage'] },
    scenarios: list(result),
    unprovoked: list(object({ cause: text, code: text, reason: text })),
    coverage: object({
      percent: { type: 'number', minimum: 0, maximum: 100 },
      methods: list(
        object({
          method,
          scenarios: object({ ran: count, all: count }),
          statuses: list(seen),
          codes: list(seen),
          properties: list(property),
        }),
      ),
    }),
    stale: list(text),
    gaps: list(text),
    ok: { type: 'boolean' },
  }),
} as const;
