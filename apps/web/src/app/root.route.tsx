import { createRootRoute, Outlet } from '@tanstack/react-router';
import { LostAlone } from './lost-alone.tsx';

/** Above everything. Pages for people who aren't signed in hang here, all others below the shell. */
export const rootRoute = createRootRoute({
  component: Outlet,
  notFoundComponent: LostAlone,
});
