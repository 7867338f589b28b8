// node install-packages.cjs FOLDER NAME: installs the packages of a folder, once, however many builds ask for it at the same time.
// Written so that an old Node.js can read it too.
var folder = process.argv[2];
var name = process.argv[3];
var major = Number(process.versions.node.split('.')[0]);
if (major < 20) {
  console.error('error : Skill Bank needs Node.js 20 or newer; this is ' + process.version + '. Install a newer one from https://nodejs.org and build again.');
  process.exit(1);
}

const { execFileSync } = require('child_process');
const { createHash } = require('crypto');
const { existsSync, mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } = require('fs');
const { join } = require('path');

// Says for which lock file and which machine the packages are; npm removes it with them.
const stamp = join(folder, 'node_modules', '.installed');
const lock = join(folder, '.installing');
const wanted = createHash('sha256')
  .update(readFileSync(join(folder, 'package.json')))
  .update(readFileSync(join(folder, 'package-lock.json')))
  .update(`${process.platform} ${process.arch}`)
  .digest('hex');

acquire();
try {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) {
    const now = new Date();
    utimesSync(stamp, now, now);
  } else {
    console.log('Installing ' + name);
    const windows = process.platform === 'win32';
    execFileSync(windows ? 'npm.cmd' : 'npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: folder, stdio: ['ignore', 'ignore', 'inherit'], shell: windows,
    });
    writeFileSync(stamp, wanted);
  }
} catch (failure) {
  console.error('error : ' + (failure.code === 'ENOENT' ? "'npm' was not found; it comes with Node.js." : failure.message));
  process.exitCode = 1;
} finally {
  rmSync(lock, { recursive: true, force: true });
}

function acquire() {
  for (let waited = 0; ; waited += 200) {
    try {
      mkdirSync(lock);
      writeFileSync(join(lock, 'pid'), String(process.pid));
      return;
    } catch (failure) {
      if (failure.code !== 'EEXIST') throw failure;
    }
    if (isAbandoned()) rmSync(lock, { recursive: true, force: true });
    else if (waited > 600000) throw new Error(`${lock} has stood for ten minutes`);
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  }
}

// The one who made the lock is gone, or never got as far as to say who it is.
function isAbandoned() {
  try {
    process.kill(Number(readFileSync(join(lock, 'pid'), 'utf8')), 0);
    return false;
  } catch (failure) {
    if (failure.code === 'ESRCH') return true;
    if (failure.code === 'EPERM') return false;
  }
  try {
    return Date.now() - statSync(lock).mtimeMs > 10000;
  } catch {
    return false;
  }
}
