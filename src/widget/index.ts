import { define } from './define.js';

export { RolecallChat } from './rolecall-chat.js';

define();
