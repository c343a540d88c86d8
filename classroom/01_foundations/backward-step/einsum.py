# /// answer
# what = "right, einsum"
# ///
# %% backward-step
def rnn_step_backward(dh, x, h_prev, h, W_x, W_h):
    dz = dh - dh * h * h
    return (
        np.einsum("su,fu->sf", dz, W_x),
        np.einsum("sv,uv->su", dz, W_h),
        np.einsum("sf,su->fu", x, dz),
        np.einsum("sv,su->vu", h_prev, dz),
        np.einsum("su->u", dz),
    )
