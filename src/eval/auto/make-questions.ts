import type { EvalQuestion } from '../question-set.js';
import { makeAbsentOthers, makeAbsentSkills } from './makers/absent.js';
import { makeAttributes, makeDates } from './makers/attributes.js';
import { makeCertificates, makeEducation, makeProjects } from './makers/education.js';
import { makeFollowUps } from './makers/follow-ups.js';
import { makeGeneral, makePrivate } from './makers/general.js';
import { makeLists } from './makers/lists.js';
import { makeOrder } from './makers/order.js';
import { makeLanguages, makeSkills } from './makers/skills.js';
import { makeFalsePremises, makeTenures, makeTotal } from './makers/tenures.js';
import { createMaterial, type Draft, type Maker, type MaterialOptions } from './material.js';

const MAKERS: readonly Maker[] = [
  makeAttributes,
  makeDates,
  makeTenures,
  makeTotal,
  makeOrder,
  makeFalsePremises,
  makeLists,
  makeSkills,
  makeLanguages,
  makeEducation,
  makeCertificates,
  makeProjects,
  makeAbsentSkills,
  makeAbsentOthers,
  makePrivate,
  makeGeneral,
  makeFollowUps,
];

/**
 * Makes a question set from what was understood of any documents: the same for the same documents and day. What is
 * expected is computed from the profile's fields and from plain search alone, never by the engine that is asked.
 */
export function makeQuestions(options: MaterialOptions): EvalQuestion[] {
  const material = createMaterial(options);
  const counts = new Map<string, number>();
  return MAKERS.flatMap((make) => make(material)).map((draft) => {
    const number = (counts.get(draft.type) ?? 0) + 1;
    counts.set(draft.type, number);
    return finish(draft, `${draft.type}-${String(number).padStart(2, '0')}`);
  });
}

function finish({ turns, gold = [], ...draft }: Draft, id: string): EvalQuestion {
  return {
    id,
    type: draft.type,
    turns: [...turns],
    gold: [...new Set(gold)],
    answer_all: [...(draft.answer_all ?? [])],
    answer_any: [...(draft.answer_any ?? [])],
    answer_none: [...(draft.answer_none ?? [])],
    refuse: draft.refuse ?? false,
  };
}
