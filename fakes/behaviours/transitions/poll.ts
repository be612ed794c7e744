import type { World } from '../../tenant/world.ts'

/** Repeats `step` in virtual time until it says that it is done. */
export function poll(world: World, every: number, step: () => 'again' | 'done'): void {
  world.clock.after(every, () => {
    if (step() === 'again') poll(world, every, step)
  })
}
