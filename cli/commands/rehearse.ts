export { addRehearse } from '../rehearsal/command.ts'
