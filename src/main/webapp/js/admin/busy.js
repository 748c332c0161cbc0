/**
 * Does something while its buttons are off: `disabled` would take the focus from whoever pressed one, and say nothing
 * about it. A press on the first one does nothing while that is off.
 */
export async function whileOff(buttons, work) {
  const turned = buttons.filter((button) => !isOff(button));
  if (turned[0] !== buttons[0]) return;
  turned.forEach((button) => button.setAttribute('aria-disabled', 'true'));
  try {
    await work();
  } finally {
    turned.forEach((button) => button.removeAttribute('aria-disabled'));
  }
}

function isOff(button) {
  return button.getAttribute('aria-disabled') === 'true';
}
