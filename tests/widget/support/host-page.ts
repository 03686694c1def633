/** A host page that holds the widget, with attributes for it, and more for the page's body and head. */
export function hostPage(attributes = '', extra = '', head = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Host</title><link rel="icon" href="data:,">${head}<script type="module" src="/widget.js"></script></head><body><main><h1>Host page</h1><p id="text">Some text of the host page.</p>${extra}</main><rolecall-chat server="/" ${attributes}></rolecall-chat></body></html>`;
}
