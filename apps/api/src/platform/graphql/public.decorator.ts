import { Extensions } from '@nestjs/graphql';

/**
 * Marks an operation that a stranger may call. Every other one has to ask `ctx.require` or `ctx.load`, and a house test
 * calls each as a stranger.
 */
export const Public = () => Extensions({ isPublic: true });
