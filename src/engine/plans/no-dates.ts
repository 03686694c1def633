import { notInProfile } from './nearest.js';
import type { PlanContext, PlanResult } from './plan.js';

export const noDates = (context: PlanContext, what: string): Promise<PlanResult> =>
  notInProfile(context, `The documents don’t date ${what}.`, {
    nearest: context.profile.roles.flatMap((role) => role.header.slice(0, 1)).slice(0, 1),
  });
