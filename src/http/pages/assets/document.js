// Highlights the characters that the address names: #c=START-END, counted as JavaScript counts a string.

const root = document.getElementById('text');
const found = document.getElementById('found');

/** Puts a <mark> around the part of each text node that lies within [start, end). */
function highlight(start, end) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const parts = [];
  for (let offset = 0; walker.nextNode(); ) {
    const node = walker.currentNode;
    const from = Math.max(0, start - offset);
    const to = Math.min(node.data.length, end - offset);
    if (from < to) parts.push({ node, from, to });
    offset += node.data.length;
  }
  return parts.map(({ node, from, to }) => {
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, to);
    const mark = document.createElement('mark');
    range.surroundContents(mark);
    return mark;
  });
}

function clear() {
  for (const mark of root.querySelectorAll('mark')) mark.replaceWith(...mark.childNodes);
  root.normalize();
  for (const line of root.querySelectorAll('.line')) line.normalize();
}

function lineNumber(mark) {
  return [...root.querySelectorAll('.line')].indexOf(mark.closest('.line')) + 1;
}

function show() {
  const match = /^#c=(\d{1,9})-(\d{1,9})$/.exec(location.hash);
  clear();
  if (!match) return;
  const marks = highlight(Number(match[1]), Number(match[2]));
  const first = marks[0];
  const last = marks.at(-1);
  if (!first || !last) {
    found.textContent = 'The cited passage is not in this version of the document.';
    return;
  }
  const [from, to] = [lineNumber(first), lineNumber(last)];
  found.textContent =
    from === to ? `The cited passage is on line ${from}.` : `The cited passage is on lines ${from} to ${to}.`;
  first.tabIndex = -1;
  first.focus({ preventScroll: true });
  first.scrollIntoView({ block: 'center' });
}

addEventListener('hashchange', show);
show();
