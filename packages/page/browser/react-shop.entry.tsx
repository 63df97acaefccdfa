import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';

const Shop = () => {
  const [items, setItems] = useState(['x', 'y', 'z']);
  const [generation, setGeneration] = useState(0);
  Object.assign(window.slotsSpec, {
    // Reordering, removing and adding are what React does with nodes it believes to be its own.
    change: (next: string[]) => flushSync(() => setItems(next)),
    remount: () => flushSync(() => setGeneration(generation + 1)),
    unmount: () => root.unmount(),
  });
  return (
    <section key={generation} data-homebody-slot="picks" data-homebody-limit="3">
      <ul>
        <template>
          <li data-homebody-text="item_name" />
        </template>
        {items.map((item) => (
          <li key={item} data-homebody-item={item}>
            Everybody&apos;s {item}
          </li>
        ))}
      </ul>
    </section>
  );
};

const root = createRoot(document.querySelector('#app')!);
root.render(<Shop />);
