import { fold } from './field-names.js';

const words = (text: string) => new Set(text.trim().split(/\s+/).map(fold));

/** Fields that steer a page or a program; no reader of a résumé sees them. */
const MACHINE_NAMES = words(`
  $schema schema meta theme template selectedTemplate settings config options layout headings css style styles class className color colour
  colors colours background backgroundColor font fonts fontSize icon icons logo emoji image images picture pictures
  photo avatar thumbnail cover coverImage banner gravatar img src alt id _id uuid guid key slug hash checksum
  pinned featured visible hidden enabled disabled published draft order sortOrder sort index weight priority columns width
  height locale lang version lastModified lastUpdated updatedAt createdAt modified canonical generator analytics analyticsCode
  trackingId googleAnalytics favicon separateLinks
`);
/** Fields whose numbers draw a bar; in words they say something. */
const DRAWN_NAMES = words('value values percent percentage stars bar');

const COLOUR = /^(?:#[0-9a-f]{3,8}|(?:rgb|hsl)a?\([^)]*\))$/i;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const PICTURE =
  /^(?:data:|(?:https?:\/\/|\.{0,2}\/)?[^\s]+\.(?:png|jpe?g|gif|svg|webp|ico|bmp|avif)(?:\?\S*)?$)/i;
/** The id of a picture in one of the common sets of icons: `mdi:git`, `fa-solid fa-code`. */
const ICON =
  /^(?:(?:mdi|ri|bi|ph|fa6?|fa[bsrl]|fa6-\w+|logos|devicon|skill-icons|simple-icons|material-symbols|tabler|lucide|carbon|ion|vscode-icons|heroicons)[:-][\w-]+|fa(?:-solid|-brands|-regular|[bsrl])? fa-[\w-]+)$/i;
const READABLE = /[\p{L}\p{N}]/u;

/** Is a field with this name no reader's business? */
export function isMachineField(name: string, value: unknown): boolean {
  const folded = fold(name);
  return (
    name.startsWith('$') ||
    name.startsWith('_') ||
    folded.startsWith('animated') ||
    MACHINE_NAMES.has(folded) ||
    (typeof value === 'number' && DRAWN_NAMES.has(folded))
  );
}

/** Is a text nothing but the id of a picture? */
export function isIcon(text: string): boolean {
  return ICON.test(text.trim());
}

/** Has a text that stands in no field of the standard something to say to a reader? */
export function isReadable(text: string): boolean {
  const trimmed = text.trim();
  return READABLE.test(trimmed) && ![COLOUR, UUID, PICTURE, ICON].some((form) => form.test(trimmed));
}
