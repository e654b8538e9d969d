export { RedisLostError } from './errors.js';
export { type RedisLimiterOptions, redisLimiter } from './limiter.js';
export type { RedisClient } from './redis-client.js';
export {
  type FleetTokens,
  type RedisTokensOptions,
  type RefreshPair,
  redisTokens,
} from './tokens.js';
export { UserError } from './user-error.js';
