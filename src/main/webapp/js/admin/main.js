import { byId } from '../dom.js';
import { get } from './api.js';
import { startIndex } from './index-section.js';
import { startParts } from './parts.js';
import { startSelfTests } from './self-tests.js';
import { startSetAside } from './set-aside.js';
import { startUsage } from './usage.js';

/** The page does without: its own name stands in the HTML. */
async function introduce() {
  const app = await get('api/app').catch(() => ({}));
  const name = `${app.name || 'Storychat'} admin`;
  document.title = name;
  byId('name').textContent = name;
  if (app.version) byId('version').textContent = `Version ${app.version}`;
}

introduce();
startSetAside();
startParts();
startSelfTests();
startIndex();
startUsage();
