import { external } from '../external.js';

export default { plugins: [external] };
