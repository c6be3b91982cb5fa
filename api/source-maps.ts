import { setSourceMapsSupport } from 'node:module';

// Loaded before everything else (serverFlags in launch/project.mjs): traces of errors name the lines of our own sources.
// --enable-source-maps would keep the maps of all dependencies in memory too, some 30 MB.
setSourceMapsSupport(true, { nodeModules: false, generatedCode: false });
