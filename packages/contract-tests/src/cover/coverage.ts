import * as v from 'valibot';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A form of a union, its evidence in the contract, and how often a value had it. */
const formCoverage = v.strictObject({
  form: v.string(),
  evidence: v.array(v.string()),
  seen: count,
});

/** A place in a method's answer, and how often a value was there. */
const propertyCoverage = v.strictObject({
  path: v.string(),
  required: v.boolean(),
  /** Its evidence in the contract. */
  evidence: v.array(v.string()),
  seen: count,
  nonNull: count,
  /** How often it was neither null nor an empty string, list or object. */
  nonEmpty: count,
  /** The forms of a union; empty for anything else. */
  forms: v.array(formCoverage),
});
export type PropertyCoverage = Readonly<v.InferOutput<typeof propertyCoverage>>;

/** How often something was seen on the portal itself. */
const seen = v.strictObject({ name: v.string(), seen: count });
export type Seen = Readonly<v.InferOutput<typeof seen>>;

const methodCoverage = v.strictObject({
  method: v.string(),
  /** Scenarios that ran on the portal, out of all planned. */
  scenarios: v.strictObject({ ran: count, all: count }),
  statuses: v.array(seen),
  /** The documented codes of the method and of the system; 0 for a code that was not seen. */
  codes: v.array(seen),
  properties: v.array(propertyCoverage),
});
export type MethodCoverage = Readonly<v.InferOutput<typeof methodCoverage>>;

/** How much of the contract a run saw on its portal; answers of the emulator do not count. */
export const coverage = v.strictObject({
  /** The percentage of the schema's places that were seen, of the methods that were not left out. */
  percent: v.pipe(v.number(), v.minValue(0), v.maxValue(100)),
  methods: v.array(methodCoverage),
});
export type Coverage = Readonly<v.InferOutput<typeof coverage>>;
