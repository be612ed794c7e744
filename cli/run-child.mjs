// Runs on any Node.js, like those who import it.
import { spawn } from 'node:child_process'
import { constants } from 'node:os'

// Windows gives Ctrl-C to every process of the console, and to pass it on there would be to kill.
const passedOn = process.platform === 'win32' ? [] : ['SIGINT', 'SIGTERM', 'SIGHUP']

/**
 * Runs a command to its end and gives its exit code. A signal is left to the command, which knows how to end: without this, Ctrl-C
 * would end only whoever started it.
 */
export function runChild(command, args, options) {
  return new Promise(resolve => {
    const child = spawn(command, args, { stdio: 'inherit', ...options })
    const pass = signal => child.kill(signal)
    const stay = () => undefined
    process.on('SIGINT', stay)
    for (const signal of passedOn) process.on(signal, pass)
    const end = code => {
      for (const signal of passedOn) process.off(signal, pass)
      process.off('SIGINT', stay)
      resolve(code)
    }
    child.once('error', error => {
      process.stderr.write(`'${command}' could not be started: ${error.message}\n`)
      end(70)
    })
    child.once('exit', (code, signal) => end(code ?? 128 + (constants.signals[signal] ?? 0)))
  })
}
