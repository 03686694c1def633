/** The people whom the verifier was never tuned on; everybody else is for tuning. */
export const HELDOUT_PEOPLE: readonly string[] = ['changer', 'civil', 'engineer'];
export const TUNING_SEED = 4;
export const HELDOUT_SEED = 1123;
