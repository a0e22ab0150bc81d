// The page's own behaviour. Buttons say in a data attribute what they do; nothing is inline.
document.addEventListener('click', (event) => {
  const button = event.target.closest('[data-copy], [data-close], [data-menu]');
  if (button?.dataset.copy) {
    copy(button);
  } else if (button?.dataset.menu) {
    const open = document.getElementById(button.dataset.menu).classList.toggle('open');
    button.setAttribute('aria-expanded', String(open));
  } else if (button) {
    PF(button.dataset.close).hide();
  }
});

// Pages reached without TLS have no clipboard of their own: there the text is selected and copied
// the old way.
async function copy(button) {
  const source = document.getElementById(button.dataset.copy);
  if (navigator.clipboard && window.isSecureContext) {
    await navigator.clipboard.writeText(source.textContent);
  } else {
    window.getSelection().selectAllChildren(source);
    document.execCommand('copy');
  }
  button.textContent = button.dataset.copied;
}
