import type { Role } from '../../model/profile.js';
import { rootOf } from '../knowledge/spelling.js';
import { withLead } from '../write/sentences.js';
import { namedRole } from './describe-role.js';
import { answered, type PlanContext, type PlanResult, rolesInScope } from './plan.js';

/** "She was a design engineer at Acme": what someone is said to have been there. */
const CLAIM =
  /\b(?:is|was|were|be|been|being|became|worked|hired|employed)\s+(?:there\s+)?(?:(?:as|an?|the|their|its)\s+)+([\p{L}\s-]{3,60}?)\s+(?:at|for|with|in|of|by)\b/iu;
/** Words that a job title ends in. */
const JOB_WORD =
  /(?:er|or|ist|ian|ant|ent|eer|man|woman|lead|head|chief|intern|nurse|partner|officer|executive|associate|apprentice|trainee|clerk|president|coach|assistant|professor|fellow|specialist|c[etfoim]o|vp|director|manager)$/i;

/**
 * A yes/no question that gives a job title at an employer of the profile: yes where a job there bears it, else the
 * titles that the documents give. Undefined for any other question.
 */
export function titleClaim(context: PlanContext): PlanResult | undefined {
  const { question } = context;
  const scoped = rolesInScope(context);
  const roles = scoped.filter((role) => role.title !== undefined);
  const claimed = CLAIM.exec(question.text)?.[1]?.trim();
  const named = question.mentions.some(({ kind }) => kind === 'organisation');
  if (!question.yesNo || question.inherited || !named || claimed === undefined || !JOB_WORD.test(claimed))
    return undefined;
  const asked = rootsOf(claimed);
  const bearing = roles.filter((role) =>
    asked.every((root) => rootsOf(role.title?.text ?? '').includes(root)),
  );
  const shown: readonly Role[] = bearing.length > 0 ? bearing : roles;
  const [untitled] = scoped;
  if (shown.length === 0 && untitled !== undefined) {
    const fact = namedRole(context, untitled);
    return answered(withLead('The documents give no title there:', [fact]), [untitled]);
  }
  if (shown.length === 0) return undefined;
  const verdict = bearing.length > 0 ? 'Yes:' : 'Not by the documents:';
  const facts = shown.slice(0, 3).map((role) => namedRole(context, role));
  return answered(withLead(verdict, facts), shown);
}

const rootsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 1)
    .map((word) => rootOf(word));
