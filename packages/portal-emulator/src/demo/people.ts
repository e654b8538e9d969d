import type { PortalDescription } from '../state/schema.js';

export const users: PortalDescription['users'] = [
  { id: 1, firstName: 'Alex', lastName: 'Morgan', workPosition: 'Administrator', departments: [1] },
  { id: 27, firstName: 'Samantha', lastName: 'Johnson', gender: 'F', departments: [1] },
  { id: 103, firstName: 'John', lastName: 'Smith', gender: 'M', departments: [1] },
  { id: 211, firstName: 'Guest', kind: 'connector' },
  { id: 256, firstName: 'Maria', lastName: 'Lopez', gender: 'F', departments: [1] },
  { id: 301, firstName: 'Ian', lastName: 'Client', kind: 'extranet', email: 'ian@client.example' },
  { id: 302, firstName: 'Nora', lastName: 'Partner', kind: 'collaber' },
  { id: 404, firstName: 'Paul', lastName: 'Former', active: false },
  {
    id: 456,
    firstName: 'Support',
    lastName: 'Bot',
    workPosition: null,
    kind: 'bot',
    color: '#29619b',
  },
  { id: 457, firstName: 'Foreign', lastName: 'Bot', kind: 'bot' },
  { id: 503, firstName: 'Olga', lastName: 'Owner', gender: 'F', departments: [1] },
  { id: 547, firstName: 'Peter', lastName: 'Johnson', gender: 'M', departments: [1] },
];

export const groups: PortalDescription['groups'] = [
  { id: 7, name: 'Website relaunch', ownerId: 503, memberIds: [1, 103, 503] },
  { id: 8, name: 'Board', ownerId: 503, memberIds: [503] },
];
