// Copies what stands in the element that a button names. Pages reached without TLS have no clipboard
// of their own, so there the text is selected and copied the old way.
document.addEventListener('click', async (event) => {
  const button = event.target.closest('[data-copy]');
  if (!button) {
    return;
  }
  const source = document.getElementById(button.dataset.copy);
  if (navigator.clipboard && window.isSecureContext) {
    await navigator.clipboard.writeText(source.textContent);
  } else {
    window.getSelection().selectAllChildren(source);
    document.execCommand('copy');
  }
  button.textContent = button.dataset.copied;
});
