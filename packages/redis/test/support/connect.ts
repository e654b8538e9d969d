import { Redis } from 'ioredis';
import { Redis as Redis5 } from 'ioredis-5';
import { createClient } from 'redis';
import { createClient as createClient4 } from 'redis-4';
import type { RedisClient } from '../../src/index.js';

/** A connected client, and how it is closed. */
export interface Connection {
  readonly redis: RedisClient;
  close(): void;
}

/** The libraries whose clients users pass. */
export const libraries = ['redis 6', 'redis 4', 'ioredis 6', 'ioredis 5'] as const;

export type Library = (typeof libraries)[number];

/** Connects a client of a library. A lost connection is the tests' business, so its errors are ignored. */
export async function connect(url: string, library: Library = 'redis 6'): Promise<Connection> {
  const ignore = () => {};
  switch (library) {
    case 'redis 6': {
      const redis = createClient({ url }).on('error', ignore);
      await redis.connect();
      return { redis, close: () => redis.destroy() };
    }
    case 'redis 4': {
      const redis = createClient4({ url }).on('error', ignore);
      await redis.connect();
      return { redis, close: () => void redis.disconnect().catch(ignore) };
    }
    default: {
      const redis = library === 'ioredis 6' ? new Redis(url) : new Redis5(url);
      redis.on('error', ignore);
      await redis.ping();
      return { redis, close: () => redis.disconnect() };
    }
  }
}
