import { list, operations } from '../../lib/contract.js';

const flavour = (sample) => `${sample?.label} (${sample?.lang})`;

/** Every operation has a code sample in every flavour. */
export default function operationCodeSamples(document) {
  const all = [...operations(document)];
  const samples = ({ operation }) => list(operation['x-codeSamples']);
  const flavours = new Set(all.flatMap((each) => samples(each).map(flavour)));
  if (flavours.size === 0) {
    return [{ message: 'no operation has code samples in x-codeSamples', path: ['paths'] }];
  }
  const findings = [];
  for (const each of all) {
    const path = [...each.path, 'x-codeSamples'];
    const own = samples(each).map(flavour);
    for (const missing of [...flavours].filter((name) => !own.includes(name))) {
      findings.push({ message: `${each.url} has no code sample in ${missing}`, path });
    }
    for (const [index, name] of own.entries()) {
      if (own.indexOf(name) !== index) {
        findings.push({
          message: `${each.url} has two code samples in ${name}`,
          path: [...path, index],
        });
      }
    }
  }
  return findings;
}
