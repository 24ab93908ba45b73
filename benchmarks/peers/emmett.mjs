// Appends one event each to new streams for some seconds, and prints how many a second were committed.
// Usage: DATABASE_URL=… node emmett.mjs <clients> <seconds>
import { getPostgreSQLEventStore } from '@event-driven-io/emmett-postgresql';
import { randomUUID } from 'node:crypto';
import pg from 'pg';

const connectionString = process.env.DATABASE_URL;
const [clients, seconds] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString, max: Number(clients) });
const store = getPostgreSQLEventStore(connectionString, { connectionOptions: { pooled: true, pool } });
await store.schema.migrate();

const event = () => ({
  type: 'fr.avenant.territory.OrganisationRegistered',
  data: {
    content: { kind: 'other', name: 'Mesure' },
    effective: { basis: 'inferred', from: 'unknown' },
    source: { system: 'mesure' },
  },
  metadata: { actor: 'mesure-0001', causationid: 'c', correlationid: 'r' },
});

async function append(until, count) {
  while (performance.now() < until) {
    await store.appendToStream(`organisation:mesure.${randomUUID()}`, [event()], { expectedStreamVersion: 'STREAM_DOES_NOT_EXIST' });
    count.done++;
  }
}

async function perSecond(duration) {
  const begin = performance.now();
  const count = { done: 0 };
  await Promise.all(Array.from({ length: Number(clients) }, () => append(begin + duration * 1000, count)));
  return (count.done * 1000) / (performance.now() - begin);
}

await perSecond(2); // connections, plans and code are warm then
console.log(await perSecond(Number(seconds)));
await store.close();
await pool.end();
