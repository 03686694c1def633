/** Abbreviations whose full stop ends no sentence. Lower case, without the last stop. */
export const abbreviations = `
  mr mrs ms mx dr prof rev hon sr jr st mt ft gen col maj capt lt sgt cpl pres gov sen rep supt insp messrs mme mlle
  e.g i.e eg ie etc cf vs v viz al approx appx ca c circa est esp incl excl resp max min avg no nos nr num vol vols ed eds fig figs p pp ch sec
  inc ltd co corp llc bros dept univ assn assoc inst intl natl mfg mgmt mgr asst exec
  ph.d m.d b.a b.s m.a m.s b.sc m.sc b.eng m.eng b.ed m.ed ll.b ll.m d.phil m.phil r.n d.d.s b.tech m.tech b.com m.com b.e m.e
  u.s u.s.a u.k u.n e.u a.m p.m d.c l.a n.y
  jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun
  tel mob ext fax str mio mrd tsd z.b d.h u.a bzw ggf inkl exkl ca usw evtl vgl bspw av avda sr sra srta dna dra p.ex
`;

/** Words that open a sentence in the first person or carry it: a line with one is prose, not a header. */
export const proseWords = `
  i i'm i’m i've i’ve i'd me my myself we we're our ours us you your they their he she his her it its
  am is are was were be been being have has had having do does did will would can could should may might must
  that which who whose whom because although while when where whether if then than also both either neither
  this these those there here such
`;

/** Verbs that open résumé bullets beside past tenses in -ed: a line that opens with one is prose. */
export const openingVerbs = `
  built led ran wrote grew cut drove taught made took kept held won sold set brought put got gave found met went oversaw spearheaded
  build lead run write manage develop design deliver maintain support provide teach help work train coordinate create ensure
  oversee plan prepare organise organize handle perform conduct assist supervise monitor analyse analyze responsible accountable
  working building leading running writing managing developing designing delivering maintaining supporting providing teaching helping
  training coordinating creating ensuring overseeing planning preparing organising organizing handling performing conducting assisting supervising
  monitoring serving making taking using reporting improving increasing reducing researching implementing
  key main highlights achievements responsibilities duties tasks skills technologies tools stack tech environment keywords
`;

/** Words that open sentences and seldom names: after "Inc." or "U.S." they show that a sentence ended. */
export const sentenceOpeners = `
  the a an this that these those it its he she we i you they my our his her their in on at by for from to with as after before since
  during when while where there here then later also and but or so if once now today both all each most many some one two three
  led built ran managed worked designed created developed wrote taught helped responsible reported key
`;
