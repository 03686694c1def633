/**
 * English words that carry no topic of their own, folded as `tokenise` folds them.
 * Left out on purpose: words that are also names of things people list on a CV (go, r, c, may, will as a name is rare).
 */
const LIST = `
a about above after again against all also am an and any are aren't as at be because been before being below
between both but by can can't could couldn't did didn't do does doesn't doing don't down during each either else
ever every few for from further had hadn't has hasn't have haven't having he he'd he'll her here hers herself him
himself his how i i'd i'll i'm i've if in into is isn't it its itself just let me more most must my myself neither
no nor not of off on once only or other our ours ourselves out over own please same shall she she'd she'll should
shouldn't so some such than that the their theirs them themselves then there these they they'd they'll they're
they've this those through to too under until up upon us very was wasn't we we'd we'll we're we've were weren't
what when where whether which while who whom whose why with won't would wouldn't you you'd you'll you're you've
your yours yourself yourselves
`;

/** The stop words, by normal form. */
export const STOP_WORDS: ReadonlySet<string> = new Set(LIST.trim().split(/\s+/));
