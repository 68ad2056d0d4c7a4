import { compareBuild } from 'semver';

export const used = compareBuild;
