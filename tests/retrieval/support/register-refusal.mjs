import { register } from 'node:module';

register('./refuse-native.mjs', import.meta.url);
